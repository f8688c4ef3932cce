/**
 * The metrics that the agent knows, by plugin: a line each with the name without the plugin, the unit that it sends, and what it is. Source: amazon-cloudwatch-agent,
 * translator/translate/metrics/config/registered_metrics.go and receiver/adapter/accumulator/default_unit.go of 2026-08-07; meanings after the
 * CloudWatch user guide, metrics-collected-by-CloudWatch-agent.html. Checked 2026-11-30.
 */
const tables = {
  cpu: `time_active Time in which the CPU was active, in hundredths of a second.
time_guest Time in which it ran a virtual CPU of a guest.
time_guest_nice Time in which it ran a guest with low priority.
time_idle Time in which it was idle.
time_iowait Time in which it waited for I/O.
time_irq Time in which it served interrupts.
time_nice Time in user mode with low priority.
time_softirq Time in which it served software interrupts.
time_steal Time that the hypervisor gave to others.
time_system Time in system mode.
time_user Time in user mode.
usage_active Percent: the CPU was active in any way.
usage_guest Percent: it ran a virtual CPU of a guest.
usage_guest_nice Percent: it ran a guest with low priority.
usage_idle Percent: it was idle.
usage_iowait Percent: it waited for I/O.
usage_irq Percent: it served interrupts.
usage_nice Percent: user mode with low priority.
usage_softirq Percent: it served software interrupts.
usage_steal Percent: the hypervisor gave the time to others. High values on burstable instances mean that credits are used up.
usage_system Percent: system mode.
usage_user Percent: user mode.`,
  disk: `free Bytes that are free.
inodes_free Count of free inodes.
inodes_total Count of all inodes.
inodes_used Count of used inodes.
total Bytes, free and used.
used Bytes that are used.
used_percent Percent of the space that is used. The metric that an alarm on a full disk needs.`,
  diskio: `iops_in_progress Count of requests that were issued and aren't complete.
io_time Milliseconds in which requests were queued.
reads Count of reads.
read_bytes Bytes read.
read_time Milliseconds that reads waited; several at a time add up.
writes Count of writes.
write_bytes Bytes written.
write_time Milliseconds that writes waited; several at a time add up.
ebs_total_read_ops Reads of an EBS volume (NVMe).
ebs_total_write_ops Writes to an EBS volume.
ebs_total_read_bytes Bytes read from an EBS volume.
ebs_total_write_bytes Bytes written to an EBS volume.
ebs_total_read_time Time of all reads of an EBS volume, in microseconds.
ebs_total_write_time Time of all writes to an EBS volume, in microseconds.
ebs_volume_performance_exceeded_iops Time in which the demand exceeded the IOPS of the volume, in microseconds.
ebs_volume_performance_exceeded_tp Time in which the demand exceeded the throughput of the volume, in microseconds.
ebs_ec2_instance_performance_exceeded_iops Time in which the demand exceeded the EBS IOPS of the instance, in microseconds.
ebs_ec2_instance_performance_exceeded_tp Time in which the demand exceeded the EBS throughput of the instance, in microseconds.
ebs_volume_queue_length Requests to an EBS volume that wait.
instance_store_total_read_ops Reads of an instance store volume (NVMe).
instance_store_total_write_ops Writes to an instance store volume.
instance_store_total_read_bytes Bytes read from an instance store volume.
instance_store_total_write_bytes Bytes written to an instance store volume.
instance_store_total_read_time Time of all reads of an instance store volume.
instance_store_total_write_time Time of all writes to an instance store volume.
instance_store_performance_exceeded_iops Time in which the demand exceeded the IOPS of the volume.
instance_store_performance_exceeded_tp Time in which the demand exceeded the throughput of the volume.
instance_store_volume_queue_length Requests to an instance store volume that wait.`,
  swap: `free Bytes of swap space that are free.
used Bytes of swap space in use.
used_percent Percent of the swap space in use.`,
  mem: `active Bytes used in the last period.
available Bytes that a process can get at once, caches included.
available_percent Percent of the memory that is available.
buffered Bytes in buffers.
cached Bytes in file caches.
free Bytes that nothing uses.
inactive Bytes not used for a while.
shared Bytes that processes share; Linux only.
total Bytes of memory in all.
used Bytes in use.
used_percent Percent of the memory in use. EC2 itself has no metric for it.`,
  net: `bytes_sent Bytes sent.
bytes_recv Bytes received.
drop_in Count of packets that came in and were dropped.
drop_out Count of packets that were to go out and were dropped.
err_in Count of errors on receiving.
err_out Count of errors on sending.
packets_sent Count of packets sent.
packets_recv Count of packets received.`,
  netstat: `tcp_close Count of TCP connections without a state.
tcp_close_wait Count of TCP connections that wait for the program to close them.
tcp_closing Count of TCP connections that wait for the other side to confirm the end.
tcp_established Count of established TCP connections.
tcp_fin_wait1 Count of TCP connections in FIN_WAIT1 while they close.
tcp_fin_wait2 Count of TCP connections in FIN_WAIT2 while they close.
tcp_last_ack Count of TCP connections that wait for the last confirmation.
tcp_listen Count of TCP ports that listen.
tcp_none Count of TCP connections with inactive clients.
tcp_syn_sent Count of TCP connections that wait for an answer to their request.
tcp_syn_recv Count of TCP connections that wait for a confirmation of a request.
tcp_time_wait Count of closed TCP connections that wait before the port is free.
udp_socket Count of UDP sockets.`,
  processes: `blocked Count of processes that are blocked.
dead Count of dead processes; Linux only.
idle Count of processes that have slept for more than 20 seconds.
paging Count of processes that are paging; Linux only.
running Count of running processes.
sleeping Count of sleeping processes.
stopped Count of stopped processes.
total Count of processes.
total_threads Count of threads; Linux only.
wait Count of processes that wait to be paged in; Linux only.
zombies Count of zombie processes.`,
  procstat: `cpu_time Time that the process used the CPU, in hundredths of a second.
cpu_time_guest Time in guest mode.
cpu_time_guest_nice Time in guest mode with low priority.
cpu_time_idle Time in idle mode.
cpu_time_iowait Time in which it waited for I/O.
cpu_time_irq Time for interrupts.
cpu_time_nice Time in user mode with low priority.
cpu_time_soft_irq Time for software interrupts.
cpu_time_steal Time that went to other operating systems.
cpu_time_stolen Time that was stolen, on a virtual machine.
cpu_time_system Time in system mode.
cpu_time_user Time in user mode.
cpu_usage Percent of the time in which the process is active; several cores add up to more than 100.
involuntary_context_switches Times that the process was switched out.
memory_data Bytes of memory for data.
memory_locked Bytes that are locked in memory.
memory_rss Bytes of real memory that it uses (resident set).
memory_stack Bytes of stack.
memory_swap Bytes of swap.
memory_vms Bytes of virtual memory.
nice_priority Its nice value.
num_fds File descriptors that it has open.
num_threads Threads.
pid The process ID.
pid_count How many processes match. An alarm on less than 1 tells that a process is gone.
read_bytes Bytes that it read from disks.
read_count Its reads of disks.
realtime_priority Its real-time priority.
rlimit_cpu_time_hard Hard limit of CPU time.
rlimit_cpu_time_soft Soft limit of CPU time.
rlimit_file_locks_hard Hard limit of file locks.
rlimit_file_locks_soft Soft limit of file locks.
rlimit_memory_data_hard Bytes, hard limit of memory for data.
rlimit_memory_data_soft Bytes, soft limit of memory for data.
rlimit_memory_locked_hard Bytes, hard limit of locked memory.
rlimit_memory_locked_soft Bytes, soft limit of locked memory.
rlimit_memory_rss_hard Bytes, hard limit of physical memory.
rlimit_memory_rss_soft Bytes, soft limit of physical memory.
rlimit_memory_stack_hard Bytes, hard limit of the stack.
rlimit_memory_stack_soft Bytes, soft limit of the stack.
rlimit_memory_vms_hard Bytes, hard limit of virtual memory.
rlimit_memory_vms_soft Bytes, soft limit of virtual memory.
rlimit_nice_priority_hard Hard limit of the nice value.
rlimit_nice_priority_soft Soft limit of the nice value.
rlimit_num_fds_hard Hard limit of file descriptors.
rlimit_num_fds_soft Soft limit of file descriptors.
rlimit_realtime_priority_hard Hard limit of the real-time priority.
rlimit_realtime_priority_soft Soft limit of the real-time priority.
rlimit_signals_pending_hard Hard limit of pending signals.
rlimit_signals_pending_soft Soft limit of pending signals.
signals_pending Signals that are pending.
voluntary_context_switches Times that the process gave up the CPU.
write_bytes Bytes that it wrote to disks.
write_count Its writes to disks.`,
  nvidia_smi: `utilization_gpu Percent of time in which the GPU ran kernels.
utilization_memory Percent of time in which its memory was read or written.
temperature_gpu Temperature of the GPU in degrees Celsius.
power_draw Power that the board draws, in watts.
fan_speed Percent of the highest speed at which the fan is meant to run.
memory_total Memory of the GPU, in MB.
memory_used Memory in use, in MB.
memory_free Memory that is free, in MB.
pcie_link_gen_current Generation of the PCIe link.
pcie_link_width_current Width of the PCIe link.
encoder_stats_session_count Sessions of the encoder.
encoder_stats_average_fps Moving average of the frames per second that are encoded.
encoder_stats_average_latency Moving average of the latency of encoding, in microseconds.
clocks_current_graphics Frequency of the graphics clock.
clocks_current_sm Frequency of the clock of the streaming multiprocessors.
clocks_current_memory Frequency of the memory clock.
clocks_current_video Frequency of the clock of encoder and decoder.`,
  efa: `impaired_remote_conn_events Times that the link to a remote side was impaired.
rdma_read_bytes Bytes received by RDMA reads.
rdma_read_resp_bytes Bytes sent in answer to RDMA reads.
rdma_read_wr_err RDMA reads that failed.
rdma_read_wrs RDMA reads that were completed.
rdma_write_bytes Bytes sent by RDMA writes of this side.
rdma_write_recv_bytes Bytes received by RDMA writes of the other side.
rdma_write_wr_err RDMA writes that failed.
rdma_write_wrs RDMA writes that were completed.
recv_bytes Bytes received by receive operations.
recv_wrs Receive operations that were completed.
retrans_bytes Bytes sent again.
retrans_pkts Packets sent again.
retrans_timeout_events Times that a retransmission timed out.
rx_bytes Bytes received.
rx_dropped Packets received and dropped.
rx_pkts Packets received.
send_bytes Bytes sent by send operations.
send_wrs Send operations that were completed.
tx_bytes Bytes sent.
tx_pkts Packets sent.
unresponsive_remote_events Times that a remote side did not answer.`,
  jvm: `jvm.classes.loaded Classes that are loaded.
jvm.gc.collections.count Garbage collections.
jvm.gc.collections.elapsed Time of garbage collections, in milliseconds.
jvm.memory.heap.committed Bytes of heap that the JVM is sure to have.
jvm.memory.heap.init Bytes of heap at the start.
jvm.memory.heap.max Bytes that the heap can have.
jvm.memory.heap.used Bytes of heap in use.
jvm.memory.nonheap.committed Bytes of non-heap memory that the JVM is sure to have.
jvm.memory.nonheap.init Bytes of non-heap memory at the start.
jvm.memory.nonheap.max Bytes that non-heap memory can have; -1 without a limit.
jvm.memory.nonheap.used Bytes of non-heap memory in use.
jvm.memory.pool.committed Bytes of a memory pool that the JVM is sure to have.
jvm.memory.pool.init Bytes of a memory pool at the start.
jvm.memory.pool.max Bytes that a memory pool can have.
jvm.memory.pool.used Bytes of a memory pool in use.
jvm.threads.count Threads.`,
  tomcat: `tomcat.errors Errors.
tomcat.max_time The longest time of a request, in milliseconds.
tomcat.processing_time Time in which requests were processed, in milliseconds.
tomcat.request_count Requests.
tomcat.sessions Active sessions.
tomcat.threads Threads.
tomcat.traffic Bytes sent and received.`,
  kafka: `kafka.isr.operation.count Changes of the in-sync replicas.
kafka.leader.election.rate Elections of leaders.
kafka.logs.flush.time.99p 99th percentile of the time that a flush of the log takes, in milliseconds.
kafka.logs.flush.time.count Flushes of the log.
kafka.logs.flush.time.median Median of the time that a flush of the log takes, in milliseconds.
kafka.max.lag The greatest lag of a follower, in messages.
kafka.message.count Messages that the broker got.
kafka.network.io Bytes that the broker got or sent.
kafka.partition.count Partitions of the broker.
kafka.partition.offline Partitions that are offline.
kafka.partition.under_replicated Partitions with too few replicas in sync.
kafka.purgatory.size Requests that wait in purgatory.
kafka.request.count Requests that the broker got.
kafka.request.failed Requests that failed.
kafka.request.queue Requests in the queue.
kafka.request.time.50p Median of the time of requests, in milliseconds.
kafka.request.time.99p 99th percentile of the time of requests, in milliseconds.
kafka.request.time.avg Average time of requests, in milliseconds.
kafka.request.time.total Total time of requests, in milliseconds.
kafka.unclean.election.rate Elections of a leader that was not in sync; data may be lost.
kafka.controller.active.count Active controllers, which should be one.`,
  'kafka-consumer': `kafka.consumer.bytes-consumed-rate Bytes consumed per second, by topic.
kafka.consumer.fetch-rate Fetch requests per second.
kafka.consumer.fetch-size-avg Average bytes of a fetch request, by topic.
kafka.consumer.records-consumed-rate Records consumed per second, by topic.
kafka.consumer.records-lag-max The greatest number of messages that the consumer lags behind.
kafka.consumer.total.bytes-consumed-rate Bytes consumed per second, of all topics.
kafka.consumer.total.fetch-size-avg Average bytes of a fetch request, of all topics.
kafka.consumer.total.records-consumed-rate Records consumed per second, of all topics.`,
  'kafka-producer': `kafka.producer.byte-rate Bytes sent per second, by topic.
kafka.producer.compression-rate Average rate of compression, by topic.
kafka.producer.io-wait-time-ns-avg Average time that the I/O thread waits for a socket, in nanoseconds.
kafka.producer.outgoing-byte-rate Bytes sent per second, to all servers.
kafka.producer.record-error-rate Records per second that failed, by topic.
kafka.producer.record-retry-rate Records per second that were sent again, by topic.
kafka.producer.record-send-rate Records sent per second, by topic.
kafka.producer.request-latency-avg Average latency of requests, in milliseconds.
kafka.producer.request-rate Requests per second.
kafka.producer.response-rate Answers per second.`,
} as const;

export type Plugin = keyof typeof tables;

/** The metrics of a plugin by name, with a line each. */
export const metricsOf = (plugin: Plugin): ReadonlyMap<string, string> =>
  new Map(tables[plugin].split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
